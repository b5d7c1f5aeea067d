import {h, tags} from "../base/ui.js";
import {route} from "../navigation/route.js";
import {failure} from "../part/notices.js";

/** Views that are fetched when they are opened first: most readers look at sessions only. */
const fetching = {
  "/analytics": async () => (await import("../analytics/analytics.js")).Analytics,
  "/compare": async () => (await import("../compare/compare.js")).Compare,
};

const fetched = new Map();

/** The view at this address, or what stands for it until it is there; null if there is none. */
export function laterView(path, query) {
  if (!Object.hasOwn(fetching, path)) {
    return null;
  }
  if (!fetched.has(path)) {
    bring(path);
  }
  const {view, failed} = fetched.get(path);
  if (failed) {
    return failure(failed, () => bring(path));
  }
  return view ? h(view, {query}) : tags.div({class: "wait", role: "status"}, "Opening…");
}

async function bring(path) {
  fetched.set(path, {});
  try {
    fetched.set(path, {view: await fetching[path]()});
  } catch {
    fetched.set(path, {failed: new Error("The view could not be fetched. Is afr serve still running?")});
  }
  route.changed();
}
