package org.vetika.app.document;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** The tree of tags by which screen readers and text extraction follow a PDF. */
final class PdfStructure {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement top = new PDStructureElement("Document", root);
  private final COSArray parentNumbers = new COSArray();
  private int pages;

  PdfStructure() {
    root.appendKid(top);
  }

  PDStructureElement top() {
    return top;
  }

  /** Tags: H1–H6, P, L, LI, Lbl, LBody, Table, TR, TH, TD. */
  static PDStructureElement child(PDStructureNode parent, String tag) {
    PDStructureElement element = new PDStructureElement(tag, parent);
    parent.appendKid(element);
    if (tag.equals("TH")) {
      PDTableAttributeObject scope = new PDTableAttributeObject();
      scope.setScope(PDTableAttributeObject.SCOPE_COLUMN);
      element.addAttribute(scope);
    }
    return element;
  }

  /** Ties the page's numbered pieces of content to their elements, in their order. */
  void addPage(PDPage page, List<PDStructureElement> elements) {
    page.setStructParents(pages);
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    COSArray parents = new COSArray();
    for (int number = 0; number < elements.size(); number++) {
      PDStructureElement element = elements.get(number);
      attach(element, page, number);
      parents.add(element.getCOSObject());
    }
    parentNumbers.add(COSInteger.get(pages));
    parentNumbers.add(parents);
    pages++;
  }

  private static void attach(PDStructureElement element, PDPage page, int number) {
    PDPage first = element.getPage();
    if (first == null) {
      element.setPage(page);
    }
    if (first == null || first.equals(page)) {
      element.appendKid(number);
      return;
    }
    PDMarkedContentReference reference = new PDMarkedContentReference();
    reference.setPage(page);
    reference.setMCID(number);
    element.appendKid(reference);
  }

  void writeTo(PDDocumentCatalog catalog) {
    COSDictionary parents = new COSDictionary();
    parents.setItem(COSName.NUMS, parentNumbers);
    root.getCOSObject().setItem(COSName.PARENT_TREE, parents);
    root.setParentTreeNextKey(pages);
    PDMarkInfo marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    catalog.setStructureTreeRoot(root);
  }
}
