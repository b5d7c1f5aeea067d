import {durationOf, isError, kindOf, nameOf} from "../action/facts.js";
import {h, tags, useEffect, useRef} from "../base/ui.js";
import {duration, money, number, short} from "../text/format.js";
import {plain} from "../text/plain.js";
import {SPEEDS} from "./player.js";

const {div, button, canvas, input, label, select, option, span, output} = tags;

/** The whole session as a strip under the cursor, and what moves the cursor. */
export function Scrubber({actions, ledger, player, jump}) {
  const {cursor} = player;
  const last = actions.length - 1;
  const action = actions[cursor];
  return div(
    {class: "scrubber", role: "group", "aria-label": "Replay"},
    div(
      {class: "controls"},
      button({onClick: () => player.step(-1), disabled: cursor === 0, title: "Step back (←)", "aria-label": "Step back"}, "◀"),
      button(
        {class: "main play", onClick: () => player.toggle(), title: "Play or pause (space)"},
        player.isPlaying ? "❚❚ pause" : "▶ play",
      ),
      button({onClick: () => player.step(1), disabled: cursor >= last, title: "Step (→)", "aria-label": "Step"}, "▶"),
      label({class: "visually-hidden", for: "speed"}, "Speed"),
      select(
        {id: "speed", value: String(player.speed), onChange: (event) => player.setSpeed(Number(event.target.value)), title: "Speed (+ and -)"},
        SPEEDS.map((speed) => option({key: speed, value: String(speed)}, `${speed}×`)),
      ),
      button({onClick: jump.error, disabled: !ledger.errors(last), title: "Next error (e)"}, "next error"),
      button({onClick: jump.same, disabled: !action, title: "Next of the same name (n)"}, "next same"),
      span({class: "grow"}),
      action ? h(Spent, {action, ledger, cursor, last}) : null,
    ),
    div(
      {class: "strip"},
      h(Strip, {actions}),
      input({
        type: "range",
        // The thumb stands over the middle of its action.
        style: {margin: `0 calc((100% - 16px) / ${2 * Math.max(1, last + 1)})`, width: `calc((100% - 16px) * ${last / Math.max(1, last + 1)} + 8px)`},
        min: 0,
        max: Math.max(0, last),
        value: cursor,
        "aria-label": "Step",
        "aria-valuetext": action ? `${action.sequence} of ${last + 1}: ${kindOf(action)} ${plain(nameOf(action))}` : "",
        onInput: (event) => {
          player.pause();
          player.go(Number(event.target.value));
        },
      }),
    ),
  );
}

/** What had been spent by the end of the action at the cursor. */
function Spent({action, ledger, cursor, last}) {
  const figures = [
    ["step", `${number(action.sequence)} of ${number(last + 1)}`],
    ["elapsed", duration(ledger.elapsed(action))],
    ["tokens", short(ledger.tokens(cursor))],
    ["cost", money(ledger.cost(cursor))],
    ["errors", number(ledger.errors(cursor))],
  ];
  return output(
    {class: "spent", "aria-label": "So far"},
    figures.map(([name, value]) =>
      span({key: name, class: name === "errors" && ledger.errors(cursor) ? "bad-text" : ""}, span({class: "faint"}, `${name} `), value),
    ),
  );
}

const COLOURS = {llm_call: "--llm", tool_call: "--tool", tool_result: "--tool", memory_op: "--memory"};

/** Each action a line, the longer the higher; errors are red and go through. */
function Strip({actions}) {
  const ref = useRef(null);
  useEffect(() => {
    const draw = () => paint(ref.current, actions);
    draw();
    const watching = new ResizeObserver(draw);
    watching.observe(ref.current);
    addEventListener("afr-theme", draw);
    return () => {
      watching.disconnect();
      removeEventListener("afr-theme", draw);
    };
  }, [actions]);
  return canvas({ref, "aria-hidden": "true"});
}

function paint(element, actions) {
  const {clientWidth: width, clientHeight: height} = element;
  const scale = devicePixelRatio || 1;
  element.width = width * scale;
  element.height = height * scale;
  const context = element.getContext("2d");
  const colours = getComputedStyle(document.documentElement);
  context.scale(scale, scale);
  context.clearRect(0, 0, width, height);
  const columns = Math.min(actions.length, Math.floor(width));
  const perColumn = actions.length / Math.max(1, columns);
  const gap = width / columns > 4 ? 1 : 0;
  const most = Math.log1p(actions.reduce((one, action) => Math.max(one, durationOf(action)), 1));
  for (let column = 0; column < columns; column++) {
    const some = actions.slice(Math.floor(column * perColumn), Math.floor((column + 1) * perColumn));
    const longest = some.reduce((one, other) => (durationOf(other) > durationOf(one) ? other : one), some[0]);
    const failed = some.some(isError);
    const tall = failed ? height : Math.max(3, (height * Math.log1p(durationOf(longest))) / most);
    context.fillStyle = colours.getPropertyValue(failed ? "--bad" : COLOURS[longest.action]);
    context.fillRect((column * width) / columns, height - tall, Math.max(1, width / columns - gap), tall);
  }
}
