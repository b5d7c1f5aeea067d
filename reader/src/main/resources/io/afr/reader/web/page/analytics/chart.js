import {h, tags, useEffect, useRef, useState} from "../base/ui.js";
import {palette} from "./palette.js";

const {div, canvas, p} = tags;

/** Chart.js is large, and is fetched when the first chart is looked at. */
async function load() {
  if (!globalThis.Chart) {
    await import("/webjars/chart.js/4.5.1/dist/chart.umd.min.js");
  }
  return globalThis.Chart;
}

const isStill = matchMedia("(prefers-reduced-motion: reduce)");

/**
 * Draws, and draws again when the theme or the figures are others.
 *
 * @param label what the picture shows, for those who do not see it
 * @param figures what makes it another picture when it changes
 * @param draw makes Chart.js' configuration out of the colours
 * @param open what to do when the thing with this index is clicked
 * @param rows how many bars lie below each other, if they lie
 */
export function Chart({label, figures, draw, open, rows}) {
  const place = useRef(null);
  const [failure, setFailure] = useState(null);
  const latest = useRef(null);
  latest.current = {draw, open};

  useEffect(() => {
    let chart = null;
    let isOver = false;
    const again = async () => {
      try {
        const Drawing = await load();
        if (!isOver) {
          chart?.destroy();
          chart = new Drawing(place.current, configuration(latest.current));
        }
      } catch (failed) {
        setFailure(failed);
      }
    };
    again();
    addEventListener("afr-theme", again);
    return () => {
      isOver = true;
      removeEventListener("afr-theme", again);
      chart?.destroy();
    };
  }, [figures]);

  const height = rows ? `${rows * 34 + 70}px` : undefined;
  return failure
    ? p({class: "faint"}, "The chart could not be drawn; its numbers stand below.")
    : div(
        {class: "chart", style: {height}},
        canvas({ref: place, role: "img", "aria-label": `${label} The numbers stand below.`}),
      );
}

export const chart = (properties) => h(Chart, properties);

function configuration({draw, open}) {
  const colours = palette();
  const {options = {}, ...rest} = draw(colours);
  const {plugins, ...others} = options;
  return {
    ...rest,
    options: {
      maintainAspectRatio: false,
      animation: isStill.matches ? false : {duration: 200},
      color: colours.text,
      font: {family: colours.font},
      onClick: (_, [hit]) => hit && open?.(hit),
      onHover: (event, hits) => {
        event.native.target.style.cursor = hits.length && open ? "pointer" : "";
      },
      ...others,
      plugins: {
        legend: {position: "bottom", labels: {color: colours.text, boxWidth: 12, boxHeight: 12}},
        ...plugins,
      },
    },
  };
}

/** An axis with the theme's colours. */
export const axis = (colours, more = {}) => ({
  grid: {color: colours.line},
  border: {color: colours.line},
  ...more,
  ticks: {color: colours.faint, ...more.ticks},
});
