import type { FormAction } from '@/lib/web/form-state';

/** Every act on one's own account. */
export type AccountActions = Readonly<{
  editProfile: FormAction;
  changePassword: FormAction;
  offerFactor: FormAction;
  confirmFactor: FormAction;
  replaceCodes: FormAction;
  removeFactor: FormAction;
  endSession: FormAction;
  endOtherSessions: FormAction;
  renewFeed: FormAction;
  revokeFeed: FormAction;
}>;

/** Every act of the administration on an account. */
export type UserActions = Readonly<{
  inviteAgain: FormAction;
  disable: FormAction;
  enable: FormAction;
  endSessions: FormAction;
  clearFactor: FormAction;
  revoke: FormAction;
}>;
