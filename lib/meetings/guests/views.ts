/** A special guest of one session. `email` is null for whoever may not read it. */
export type GuestView = Readonly<{
  mandateId: string;
  name: string;
  email: string | null;
  reason: string;
  invitedAt: Date;
  state: 'IN_FORCE' | 'OVER' | 'TAKEN_BACK';
  takenBackBecause: string | null;
  canTakeBack: string | null;
}>;

/** The guests of a session, the newest first, and null or why this person lets nobody in. */
export type GuestsView = Readonly<{ guests: readonly GuestView[]; canInvite: string | null }>;
