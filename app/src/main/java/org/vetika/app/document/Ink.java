package org.vetika.app.document;

/** The colours of Vetika that are used on paper, as {@code rrggbb}. */
enum Ink {
  TEXT("18211f"),
  SOFT("3f4a47"),
  FAINT("5a6561"),
  BRAND("0e5358"),
  TINT("e3f0ee"),
  GOLD("f2b84b"),
  SUNKEN("f2eee4"),
  LINE("ddd6c6"),
  CHECK_DARK("296569"),
  CHECK_MIDDLE("437981"),
  CHECK_LIGHT("87a9ac");

  private final String hex;
  private final String operands;

  Ink(String hex) {
    this.hex = hex;
    this.operands = channel(0) + " " + channel(2) + " " + channel(4);
  }

  String hex() {
    return hex;
  }

  /** Red, green and blue from 0 to 1, as the PDF operator {@code rg} takes them. */
  String operands() {
    return operands;
  }

  private String channel(int at) {
    return PdfNumber.of(Integer.parseInt(hex, at, at + 2, 16) / 255.0);
  }
}
