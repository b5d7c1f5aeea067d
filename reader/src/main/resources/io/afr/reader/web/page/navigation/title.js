import {useEffect} from "../base/ui.js";
import {line} from "../text/plain.js";

/** What the browser's tab is called while a view is open. */
export function useTitle(text) {
  useEffect(() => {
    document.title = `${line(text, 80)} · Agent Flight Recorder`;
  }, [text]);
}
