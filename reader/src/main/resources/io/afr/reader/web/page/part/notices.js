import {token} from "../ask/api.js";
import {h, tags, useEffect, useState} from "../base/ui.js";
import {link} from "../navigation/route.js";
import {plain} from "../text/plain.js";

const {section, h1, p, form, label, input, button, code, pre, ul, li} = tags;

/** Tells what went wrong, and what can be done. */
export function failure(problem, again) {
  return section(
    {class: "notice bad", role: "alert"},
    h1(null, problem.status === 404 ? "Not found" : "That did not work"),
    p(null, plain(problem.message)),
    problem.candidates?.length
      ? ul(
          null,
          problem.candidates.map((one) =>
            li(null, link(`/session?${new URLSearchParams({id: one})}`, null, plain(one))),
          ),
        )
      : null,
    again ? button({onClick: again}, "Try again") : null,
    problem.status === 404 ? p(null, link("/", null, "All sessions")) : null,
  );
}

/** A home in which nothing has been recorded yet. */
export function nothingRecorded() {
  return section(
    {class: "notice"},
    h1(null, "Nothing is recorded yet"),
    p(null, "Attach the recorder to an agent. What it does appears here while it runs."),
    pre(null, code(null, "java -jar afr.jar record -- java -jar your-agent.jar")),
    p(null, "Or record the small agent that is built in:"),
    pre(null, code(null, "java -jar afr.jar demo")),
  );
}

export function nothingHere(path) {
  return section(
    {class: "notice"},
    h1(null, "There is nothing here"),
    p(null, `No view has the address ${plain(path)}.`),
    p(null, link("/", null, "All sessions")),
  );
}

/** Whoever is asked for a token is shown nothing before there is one. */
export function AskToken({children}) {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    const asked = () => setAsked(true);
    addEventListener("afr-token", asked);
    return () => removeEventListener("afr-token", asked);
  }, []);
  return isAsked ? h(TokenForm) : children;
}

function TokenForm() {
  const enter = (event) => {
    event.preventDefault();
    token.set(new FormData(event.target).get("token"));
    location.reload();
  };
  return section(
    {class: "notice"},
    h1(null, "This recorder asks for a token"),
    p(null, "It is the one that afr serve was started with (AFR_TOKEN or --token)."),
    form(
      {onSubmit: enter, class: "token"},
      label({for: "token"}, "Token"),
      input({id: "token", name: "token", type: "password", required: true, autofocus: true}),
      button({class: "main"}, "Enter"),
    ),
  );
}
