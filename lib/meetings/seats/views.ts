import type { Named } from '../meetings/head';

export type SeatedPerson = Readonly<{ id: string; name: string; post: string; isAccredited: boolean }>;

/** A Member's place behind closed doors. */
export type SeatView = Readonly<{
  party: Named;
  principal: SeatedPerson;
  companion: SeatedPerson | null;
  /** The reader's own Member's. */
  isOwn: boolean;
}>;

/** The places of a closed-door session, in the order of the reader's language, and whom this reader can put in their own. */
export type SeatsView = Readonly<{
  seats: readonly SeatView[];
  party: Named | null;
  /** Their delegates who may sit as principal, and as companion; a seat that is taken offers nobody. */
  principals: readonly SeatedPerson[];
  companions: readonly SeatedPerson[];
}>;
