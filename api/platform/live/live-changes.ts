/** Something that was published, as listeners hear of it. */
export interface Change {
  readonly topic: string;
  /** What it was about; null when it names nothing, or when it is not known what was missed. */
  readonly subjectId: string | null;
}

/** Waits for changes that concern one follower. */
export interface Watch {
  /** Resolves once something has changed since it was last asked: true; or false when it is over. */
  changed(): Promise<boolean>;
  end(): void;
}

const EVERYTHING: Change = { topic: '', subjectId: null };

/**
 * Who follows what, in one process. However much changes while a follower is being answered, it is one change when it
 * asks again: a slow reader piles up nothing.
 */
export class LiveChanges {
  readonly #watches = new Set<FollowerWatch>();

  /** @param text as {@link liveText} writes it */
  tell(text: string): void {
    const [topic = '', subjectId] = text.split(' ');
    this.#tell({ topic, subjectId: subjectId ?? null });
  }

  /** Something may have been missed: everybody looks again. */
  tellAll(): void {
    this.#tell(EVERYTHING);
  }

  watch(concerns: (change: Change) => boolean): Watch {
    const watch = new FollowerWatch(concerns, () => this.#watches.delete(watch));
    this.#watches.add(watch);
    return watch;
  }

  get followers(): number {
    return this.#watches.size;
  }

  #tell(change: Change): void {
    for (const watch of this.#watches) watch.hear(change);
  }
}

class FollowerWatch implements Watch {
  #isChanged = false;
  #isOver = false;
  #wake: (() => void) | undefined;

  constructor(
    private readonly concerns: (change: Change) => boolean,
    private readonly forget: () => void,
  ) {}

  hear(change: Change): void {
    if (change !== EVERYTHING && !this.concerns(change)) return;
    this.#isChanged = true;
    this.#wake?.();
  }

  async changed(): Promise<boolean> {
    if (!this.#isChanged && !this.#isOver)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    this.#wake = undefined;
    this.#isChanged = false;
    return !this.#isOver;
  }

  end(): void {
    this.#isOver = true;
    this.forget();
    this.#wake?.();
  }
}

const LONGEST = 200;

/** What is told of a message on the channel of changes: its topic and what it is about, and nothing else. */
export function liveText(topic: string, payload: unknown): string {
  const { complaintId, noticeId } = (payload ?? {}) as { readonly complaintId?: unknown; readonly noticeId?: unknown };
  const subjectId = complaintId ?? noticeId;
  return (typeof subjectId === 'string' ? `${topic} ${subjectId}` : topic).slice(0, LONGEST);
}
