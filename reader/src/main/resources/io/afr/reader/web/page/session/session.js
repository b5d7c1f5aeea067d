import {isError, nameOf} from "../action/facts.js";
import {Fragment, h, tags, useEffect, useMemo, useRef, useStore} from "../base/ui.js";
import {Detail} from "../detail/detail.js";
import {useKeys} from "../navigation/keys.js";
import {route} from "../navigation/route.js";
import {useTitle} from "../navigation/title.js";
import {failure} from "../part/notices.js";
import {tabs} from "../part/pieces.js";
import {count} from "../text/format.js";
import {Arrangement, VIEWS} from "./arrangement.js";
import {command} from "./command.js";
import {CopyCommand, Overview} from "./overview.js";
import {Player} from "./player.js";
import {Scrubber} from "./scrubber.js";
import {SessionStore} from "./session-store.js";

const {div, span} = tags;

/** One session, played back and looked into. */
export function Session({name, query}) {
  const store = useSession(name);
  const player = useStore(useMemo(() => new Player(), []));
  const {actions, ledger} = store;
  player.over(ledger, actions.length, !store.isLoading);
  const view = VIEWS.some(([id]) => id === query.get("view")) ? query.get("view") : "transcript";
  useStep(player, store, query.get("step"));
  useTitle(store.title ?? name);

  const choose = (index) => {
    player.pause();
    player.go(index);
  };
  const jump = jumps(actions, player, choose);
  const show = (id) => route.adjust({view: id === "transcript" ? null : id});
  useKeys(keys(player, jump, choose, actions, show));

  if (store.failure && actions.length === 0) {
    return failure(store.failure);
  }
  if (actions.length === 0) {
    return div({class: "wait", role: "status"}, store.isLoading ? "Rebuilding the session…" : "Nothing was recorded in this session.");
  }
  const action = actions[player.cursor];
  return h(
    Fragment,
    null,
    h(Overview, {name, store, actions, choose}),
    div(
      {class: "session"},
      div(
        {class: "session-main"},
        div(
          {class: "session-tabs"},
          tabs(VIEWS.map(([id, word, key]) => [id, word, `${word} (${key})`]), view, show, "Arrangement"),
          span({class: "grow"}),
          span(
            {class: "faint", role: "status"},
            store.isLoading ? `${count(actions.length, "action")} so far…` : count(actions.length, "action"),
          ),
          h(CopyCommand, {command: command(name, action)}),
        ),
        h(Arrangement, {view, store, player, choose}),
      ),
      action ? h(Detail, {action, store, player, choose}) : null,
    ),
    h(Scrubber, {actions, ledger, player, jump}),
  );
}

function useSession(name) {
  const store = useMemo(() => new SessionStore(name), [name]);
  useEffect(() => {
    store.open();
    return () => store.close();
  }, [store]);
  return useStore(store);
}

/** A step is given by its number or by its action's id; beyond all as long as it is not there. */
function placeOf(actions, isLoading, step) {
  const isId = step && !/^\d+$/.test(step);
  const number = isId ? actions.findIndex(({id}) => id === step) + 1 || (isLoading ? Infinity : 1) : Number(step) || 1;
  return Math.min(number, isLoading ? Infinity : actions.length) - 1;
}

/** The step stands in the address, but not each that is only passed. */
function useStep(player, {actions, isLoading}, step) {
  const isPlaced = useRef(false);
  useEffect(() => {
    const index = placeOf(actions, isLoading, step);
    if (!isPlaced.current && index < actions.length) {
      isPlaced.current = true;
      if (index > 0) {
        player.go(index);
      }
    }
  }, [actions, isLoading]);
  useEffect(() => {
    if (!isPlaced.current) {
      return undefined;
    }
    const resting = setTimeout(() => {
      if (!player.isPlaying && actions[player.cursor]) {
        route.adjust({step: player.cursor ? String(player.cursor + 1) : null});
      }
    }, 300);
    return () => clearTimeout(resting);
  }, [player.cursor, player.isPlaying]);
}

/** The next that is of interest, from the cursor on and then from the begin. */
function jumps(actions, player, choose) {
  const next = (matches, step = 1) => {
    for (let by = 1; by <= actions.length; by++) {
      const index = (player.cursor + step * by + actions.length * 2) % actions.length;
      if (matches(actions[index])) {
        choose(index);
        return;
      }
    }
  };
  const here = () => actions[player.cursor];
  const isSame = (action) =>
    action.action === here().action && nameOf(action) === nameOf(here());
  return {
    error: () => next(isError),
    errorBefore: () => next(isError, -1),
    same: () => next(isSame),
    sameBefore: () => next(isSame, -1),
    llm: () => next((action) => action.action === "llm_call"),
    turn: (step) => next((action) => action.turn !== here().turn, step),
  };
}

function keys(player, jump, choose, actions, show) {
  return [
    {keys: ["ArrowRight", "j", "ArrowDown"], tells: "next step", act: () => player.step(1)},
    {keys: ["ArrowLeft", "k", "ArrowUp"], tells: "step before", act: () => player.step(-1)},
    {keys: ["PageDown"], tells: "ten steps on", act: () => player.step(10)},
    {keys: ["PageUp"], tells: "ten steps back", act: () => player.step(-10)},
    {keys: ["Home"], tells: "first step", act: () => choose(0)},
    {keys: ["End"], tells: "last step", act: () => choose(actions.length - 1)},
    {keys: [" "], tells: "play or pause", act: () => player.toggle()},
    {keys: ["+"], tells: "faster", act: () => player.faster(1)},
    {keys: ["-"], tells: "slower", act: () => player.faster(-1)},
    {keys: ["e"], tells: "next error", act: jump.error},
    {keys: ["E"], tells: "error before", act: jump.errorBefore},
    {keys: ["n"], tells: "next of the same model, tool or store", act: jump.same},
    {keys: ["N"], tells: "the one before", act: jump.sameBefore},
    {keys: ["m"], tells: "next LLM call", act: jump.llm},
    {keys: ["]"], tells: "next turn", act: () => jump.turn(1)},
    {keys: ["["], tells: "turn before", act: () => jump.turn(-1)},
    ...VIEWS.map(([id, word, key]) => ({keys: [key], tells: word.toLowerCase(), act: () => show(id)})),
    {keys: ["Escape"], tells: "back to the sessions", act: () => route.go(route.lastList)},
  ];
}
