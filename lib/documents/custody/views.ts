/** The custody of a session's papers, and whom it can be given to. */
export type CustodyView = Readonly<{
  sessionId: string;
  custodies: readonly Readonly<{ id: string; who: string; reason: string; endsAt: Date }>[];
  candidates: readonly Readonly<{ id: string; name: string }>[];
  canRecord: string | null;
}>;
