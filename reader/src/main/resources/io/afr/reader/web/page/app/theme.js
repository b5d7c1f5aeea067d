/** Dark or light: as the system has it until the reader says otherwise. */

const CHOSEN = "afr.theme";

const system = matchMedia("(prefers-color-scheme: dark)");

export const isDark = () => {
  const chosen = localStorage.getItem(CHOSEN);
  return chosen ? chosen === "dark" : system.matches;
};

export function apply() {
  document.documentElement.dataset.theme = isDark() ? "dark" : "light";
  dispatchEvent(new Event("afr-theme"));
}

export function toggle() {
  localStorage.setItem(CHOSEN, isDark() ? "light" : "dark");
  apply();
}

system.addEventListener("change", apply);
