package org.vetika.app.demonstration;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.springframework.stereotype.Component;
import org.vetika.app.attachment.Attachments;
import org.vetika.app.attachment.KeepingOutcome;
import org.vetika.app.issue.WaitingFiles;
import tools.jackson.databind.JsonNode;

/**
 * Invented letters and drawn pictures for the invented issues, made while they are loaded and given
 * the way people give files.
 */
@Component
class DemonstrationEvidence {
  private static final int WIDTH = 960;
  private static final int HEIGHT = 640;
  private static final float MARGIN = 72;
  private static final float LINE = 22;

  private final Attachments attachments;

  DemonstrationEvidence(Attachments attachments) {
    this.attachments = attachments;
  }

  /** The files of a step: {@code letter} with its lines, {@code wells} that give water or none. */
  WaitingFiles of(JsonNode step) {
    var drafts = new ArrayList<String>();
    for (JsonNode file : DemonstrationFiles.each(step.path("files"))) {
      String draft = Attachments.FORM + UUID.randomUUID();
      switch (file.path("draw").asString()) {
        case "letter" ->
            keep(draft, "letter.pdf", letter(DemonstrationFiles.texts(file.path("lines"))));
        case "wells" -> keep(draft, "wells.jpg", well(file.path("water").asBoolean()));
        default -> throw new IllegalStateException("Unknown file: " + file);
      }
      drafts.add(draft);
    }
    return new WaitingFiles(drafts);
  }

  private void keep(String draft, String name, byte[] bytes) {
    if (attachments.keep(draft, name, null, new ByteArrayInputStream(bytes), null)
        instanceof KeepingOutcome.Refused(var reason)) {
      throw new IllegalStateException(name + " refused: " + reason);
    }
  }

  private static byte[] letter(List<String> lines) {
    var bytes = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      try (var text = new PDPageContentStream(document, page)) {
        text.beginText();
        text.setFont(new PDType1Font(FontName.HELVETICA), 12);
        text.setLeading(LINE);
        text.newLineAtOffset(MARGIN, PDRectangle.A4.getHeight() - MARGIN);
        for (String line : lines) {
          text.showText(line);
          text.newLine();
        }
        text.endText();
      }
      document.save(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A ring well on dry or green ground. */
  private static byte[] well(boolean water) {
    var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setPaint(new GradientPaint(0, 0, new Color(0x9cc7e4), 0, 360, new Color(0xe8f1f5)));
    pen.fillRect(0, 0, WIDTH, 380);
    pen.setPaint(water ? new Color(0x7fa05a) : new Color(0xc79f6b));
    pen.fillRect(0, 380, WIDTH, HEIGHT - 380);
    pen.setPaint(new Color(0x8d8d88));
    pen.fillRect(330, 360, 300, 170);
    pen.setPaint(new Color(0xa9a9a2));
    pen.fillOval(330, 320, 300, 90);
    pen.setPaint(water ? new Color(0x2f6d8f) : new Color(0x3b3128));
    pen.fillOval(358, 334, 244, 62);
    pen.setPaint(new Color(0x5a4632));
    pen.fillRect(300, 170, 16, 330);
    pen.fillRect(644, 170, 16, 330);
    pen.fillRect(290, 160, 380, 16);
    pen.dispose();
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
