package io.afr.it.page;

/** What a thing on a page is to its user, however it is written. */
enum Role {
  BUTTON("button, input[type=button], input[type=submit], summary, [role=button]"),
  LINK("a[href]:not([role]), [role=link]"),
  FIELD(
      "input:not([type]), input[type=text], input[type=search], input[type=number], textarea,"
          + " [role=textbox], [role=searchbox]"),
  CHOICE("select, [role=combobox], [role=listbox]"),
  OPTION("option, [role=option]"),
  CHECKBOX("input[type=checkbox], [role=checkbox], [role=switch]"),
  SLIDER("input[type=range], [role=slider]"),
  TAB("[role=tab]"),
  TAB_PANEL("[role=tabpanel]"),
  TABLE("table"),
  ROW("tr, [role=row]"),
  LIST("ul:not([role]), ol:not([role]), [role=list]"),
  ITEM("li:not([role]), [role=listitem]"),
  TREE_ITEM("[role=treeitem]"),
  HEADING("h1, h2, h3, h4, h5, h6, [role=heading]"),
  DIALOG("dialog, [role=dialog]"),
  REGION("section[aria-label], section[aria-labelledby], [role=region]"),
  PICTURE("img, [role=img]"),
  CURRENT_STEP("[aria-current=step]"),
  STATUS("output, [role=status], [role=alert]");

  final String selector;

  Role(String selector) {
    this.selector = selector;
  }
}
