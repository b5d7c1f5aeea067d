import {Store} from "../base/ui.js";

export const SPEEDS = [0.5, 1, 2, 5, 20];

/** Where in the session the reader is, and whether it goes on by itself as it once did. */
export class Player extends Store {
  cursor = 0;
  isPlaying = false;
  /** Whether the action at the cursor is seen as it went on: while it is played, or paused in its midst. */
  isAmid = false;
  speed = 1;
  /** Changes when the cursor is to come into sight. */
  moves = 0;
  #ledger;
  #count = 0;
  #time = 0;
  #before = 0;
  #frame = 0;

  /** The session, which may have become longer: whoever stands at its end stays there. */
  over(ledger, count, follows) {
    const wasAtEnd = this.#count > 1 && this.cursor === this.#count - 1;
    this.#ledger = ledger;
    if (follows && wasAtEnd && count > this.#count && !this.isPlaying) {
      this.go(count - 1);
    }
    this.#count = count;
  }

  go(index) {
    this.#time = this.#ledger.at(index);
    this.isAmid = this.isPlaying;
    this.#moveTo(index);
  }

  step(by) {
    this.pause();
    this.go(Math.max(0, Math.min(this.#count - 1, this.cursor + by)));
  }

  /** The time within the session, idle time left out. */
  get time() {
    return this.#time;
  }

  toggle() {
    if (this.isPlaying) {
      this.pause();
    } else {
      this.play();
    }
  }

  play() {
    if (this.cursor >= this.#count - 1 && this.#time >= this.#ledger.at(this.cursor)) {
      this.go(0);
    }
    this.isPlaying = true;
    this.isAmid = true;
    this.#before = performance.now();
    this.#frame = requestAnimationFrame((now) => this.#tick(now));
    this.changed();
  }

  pause() {
    if (this.isPlaying) {
      this.isPlaying = false;
      cancelAnimationFrame(this.#frame);
      this.changed();
    }
  }

  faster(by) {
    const at = SPEEDS.indexOf(this.speed) + by;
    this.setSpeed(SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, at))]);
  }

  setSpeed(speed) {
    this.speed = speed;
    this.changed();
  }

  #tick(now) {
    this.#time += (now - this.#before) * this.speed;
    this.#before = now;
    const index = this.#ledger.indexAt(this.#time);
    if (index !== this.cursor) {
      this.#moveTo(index);
    }
    if (this.#time >= this.#ledger.length) {
      this.#time = this.#ledger.length;
      this.isAmid = false;
      this.pause();
      return;
    }
    this.changed();
    this.#frame = requestAnimationFrame((next) => this.#tick(next));
  }

  #moveTo(index) {
    this.cursor = index;
    this.moves++;
    this.changed();
  }
}
