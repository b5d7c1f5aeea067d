/**
 * The same actions in three arrangements. A row is a heading ({heading, key, index}) or an action
 * ({index, depth}); index is the action's, for a heading that of the first one below it.
 */

/** A heading before each turn. */
export function transcriptRows(actions) {
  const rows = [];
  let turn = null;
  actions.forEach((action, index) => {
    if (action.turn !== turn) {
      turn = action.turn;
      rows.push(turnHeading(action, index));
    }
    rows.push({index, depth: 0});
  });
  return rows;
}

const turnHeading = (action, index) => ({
  heading: action.turn ? `Turn ${action.turn}` : "Before the first turn",
  key: `turn-${action.turn}-${index}`,
  index,
  depth: 0,
});

/**
 * Turns, within them iterations, within them actions, and below an action what it made happen.
 *
 * @param closed the keys of what is not to be shown open
 */
export function treeRows(actions, closed) {
  const depths = depthsOf(actions);
  const rows = [];
  let [turn, iteration] = [null, null];
  actions.forEach((action, index) => {
    if (action.turn !== turn) {
      [turn, iteration] = [action.turn, null];
      rows.push({...turnHeading(action, index), opens: `turn-${turn}`});
    }
    if (closed.has(`turn-${turn}`)) {
      return;
    }
    if (action.iteration !== iteration && depths[index] === 0) {
      iteration = action.iteration;
      const key = `turn-${turn}-iteration-${iteration}`;
      rows.push({
        heading: iteration ? `Iteration ${iteration}` : "Before the first call",
        key: `${key}-${index}`,
        opens: key,
        index,
        depth: 1,
      });
    }
    if (!closed.has(`turn-${turn}-iteration-${iteration}`)) {
      rows.push({index, depth: 2 + depths[index]});
    }
  });
  return rows;
}

function depthsOf(actions) {
  const places = new Map(actions.map((action, index) => [action.id, index]));
  const depths = new Array(actions.length).fill(0);
  actions.forEach((action, index) => {
    const parent = places.get(action.parentId);
    if (parent !== undefined && parent < index) {
      depths[index] = Math.min(12, depths[parent] + 1);
    }
  });
  return depths;
}

/** Nothing but the actions, for bars below each other. */
export const timelineRows = (actions) => actions.map((_, index) => ({index, depth: 0}));
