import {Store, tags} from "../base/ui.js";

/**
 * Where in the page the reader is. Everything that is looked at stands in the address, so that
 * it can be sent to somebody: ids stand in the query because they may hold dots and slashes.
 */
class Route extends Store {
  /** Where the list was left, with what it was narrowed to. */
  lastList = "/";

  constructor() {
    super();
    addEventListener("popstate", () => this.changed());
  }

  get path() {
    return location.pathname;
  }

  get query() {
    return new URLSearchParams(location.search);
  }

  go(address) {
    if (address !== location.pathname + location.search) {
      history.pushState(null, "", address);
      this.changed();
    }
  }

  /** The same place, looked at in another way: no step to go back to. */
  adjust(changes) {
    const query = this.query;
    for (const [name, value] of Object.entries(changes)) {
      if (value === undefined || value === null || value === "") {
        query.delete(name);
      } else {
        query.set(name, value);
      }
    }
    const text = query.toString();
    const address = location.pathname + (text ? `?${text}` : "");
    if (address !== location.pathname + location.search) {
      history.replaceState(null, "", address);
      this.changed();
    }
  }
}

export const route = new Route();

/** The address of a session, at one of its actions if a step is given. */
export function sessionAddress(name, more = {}) {
  return `/session?${new URLSearchParams({id: name, ...more})}`;
}

/** A link within the page, which a modified click opens elsewhere as any link. */
export function link(address, properties, ...children) {
  const follow = (event) => {
    if (!(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button)) {
      event.preventDefault();
      route.go(address);
    }
  };
  return tags.a({...properties, href: address, onClick: follow}, ...children);
}
