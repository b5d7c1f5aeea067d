import {Fragment, h, tags, useRef, useState} from "../base/ui.js";
import {bindings, useKeys} from "../navigation/keys.js";
import {link, route} from "../navigation/route.js";
import {toggle} from "./theme.js";

const {header, nav, main, button, span, dialog, h2, table, tbody, tr, th, td, kbd, form} = tags;

const places = [
  ["/", "Sessions"],
  ["/analytics", "Analytics"],
  ["/compare", "Compare"],
];

const isHere = (address) =>
  route.path === address || (address === "/" && route.path === "/session");

/** What stands around every view. */
export function Shell({view}) {
  const help = useRef(null);
  // Which keys work is known when they are asked for: views come and go.
  const [keys, setKeys] = useState([]);
  const showKeys = () => {
    setKeys(bindings());
    help.current.showModal();
  };
  useKeys([
    {keys: ["?"], tells: "these keys", act: showKeys},
    ...places.map(([address, name], index) => ({
      keys: [String(index + 1)],
      tells: name.toLowerCase(),
      act: () => route.go(address),
    })),
    {keys: ["d"], tells: "dark or light", act: toggle},
  ]);
  return h(
    Fragment,
    null,
    header(
      {class: "top"},
      link("/", {class: "brand", "aria-label": "Agent Flight Recorder, all sessions"}, "▚", span({class: "word"}, " AFR")),
      nav(
        {"aria-label": "Views"},
        places.map(([address, name]) =>
          link(address, {"aria-current": isHere(address) ? "page" : undefined}, name),
        ),
      ),
      span({class: "grow"}),
      button({class: "quiet", onClick: toggle, title: "Dark or light (d)", "aria-label": "Dark or light"}, "◐", span({class: "word"}, " theme")),
      button(
        {class: "quiet", onClick: showKeys, title: "Keys (?)", "aria-label": "Keys"},
        "?", span({class: "word"}, " keys"),
      ),
    ),
    main({id: "main"}, view),
    dialog(
      {ref: help, class: "keys", "aria-labelledby": "keys-title"},
      h2({id: "keys-title"}, "Keys"),
      table(
        null,
        tbody(
          null,
          keys.map(({keys: some, tells}) =>
            tr(null, th({scope: "row"}, some.map((key) => kbd(null, named(key)))), td(null, tells)),
          ),
        ),
      ),
      form({method: "dialog"}, button({autofocus: true}, "Close")),
    ),
  );
}

const names = {
  " ": "space",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
};

const named = (key) => names[key] ?? key;
