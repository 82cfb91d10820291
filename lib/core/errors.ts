/**
 * What `lib/` throws when it says no. Five classes, each with a reason code (`report.stale`); no HTTP, no sentence.
 * The words and the rule's number stand in the `labels.ts` of the aggregate; lib/web maps the class once.
 */
export abstract class Refusal extends Error {
  constructor(
    readonly reason: string,
    /** What the words may need: `{ limit: 20 }`. Never a secret, never a title the reader may not see. */
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason);
    this.name = new.target.name;
  }
}

/** Nobody is signed in, or the session has ended. */
export class Unauthenticated extends Refusal {
  constructor(reason = 'session.none') {
    super(reason);
  }
}

/** The record is visible, but this person may not do this. */
export class Forbidden extends Refusal {}

/** The record does not exist, or this person may not know that it does: the two are one. */
export class NotFound extends Refusal {
  constructor(kind: string) {
    super(`${kind}.not-found`);
  }
}

/** What was sent cannot be accepted; `fields` names the place of each fault by reason code. */
export class Invalid extends Refusal {
  constructor(
    reason: string,
    readonly fields: Readonly<Record<string, string>> = {},
    detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(reason, detail);
  }
}

/** The system cannot do it just now, whoever asks and whatever they ask; nothing happened, and the same may be asked again. */
export class Unavailable extends Refusal {
  constructor() {
    super('service.unavailable');
  }
}

/** The record has moved on: another writer, another status, a closed call. */
export class Conflict extends Refusal {}
