import {h, render, useStore} from "../base/ui.js";
import {route} from "../navigation/route.js";
import {AskToken, nothingHere} from "../part/notices.js";
import {Session} from "../session/session.js";
import {Sessions} from "../sessions/sessions.js";
import {laterView} from "./later.js";
import {Shell} from "./shell.js";
import {apply} from "./theme.js";

function App() {
  const {path, query} = useStore(route);
  return h(AskToken, null, h(Shell, {view: view(path, query)}));
}

function view(path, query) {
  if (path === "/") {
    return h(Sessions, {query});
  }
  if (path === "/session") {
    const name = query.get("id") ?? "last";
    return h(Session, {key: name, name, query});
  }
  return laterView(path, query) ?? nothingHere(path);
}

apply();
render(h(App), document.getElementById("app"));
