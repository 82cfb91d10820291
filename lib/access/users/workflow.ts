import { type ActOf, defineWorkflow } from '@/lib/core/workflow';

/** INVITED: no password yet. It is computed, never stored (views.ts). */
export type UserStatus = 'INVITED' | 'ACTIVE' | 'DISABLED';

/** Life of an account. Source: P-06 (accounts are given and taken by the Secretariat; nobody registers). */
export const userWorkflow = defineWorkflow<UserStatus>()({
  initial: 'INVITED',
  acts: {
    invite: { from: [], to: 'INVITED' },
    inviteAgain: { from: ['INVITED'], to: 'SAME' },
    disable: { from: ['INVITED', 'ACTIVE'], to: 'DISABLED' },
    // Back to what it was before: whoever had a password has it.
    enable: { from: ['DISABLED'], to: 'SAME' },
    endSessions: { from: ['ACTIVE'], to: 'SAME' },
    clearFactor: { from: ['ACTIVE', 'DISABLED'], to: 'SAME' },
  },
});
export type UserAct = ActOf<typeof userWorkflow>;

/** The status of an account as its columns say it. */
export function userStatusOf(user: Readonly<{ disabledAt: Date | null; passwordHash: string | null }>): UserStatus {
  if (user.disabledAt !== null) return 'DISABLED';
  return user.passwordHash === null ? 'INVITED' : 'ACTIVE';
}
