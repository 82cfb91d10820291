import { z } from 'zod';
import { neededText, Ticked, Version } from '@/lib/core/fields';
import { Code, Password } from '../sign-in/schema';

const isZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** What a person says of themselves. The address is not theirs to change: it is how the Secretariat knows them. */
export const EditProfile = z.strictObject({
  version: Version,
  displayName: neededText(200),
  locale: z.enum(['es', 'en'], 'field.choose'),
  timeZone: z.string('field.choose').max(60, 'field.choose').refine(isZone, 'field.choose'),
  /** Sessions go by mail as invitations for a calendar. */
  calendarMails: Ticked,
});
export type EditProfile = z.infer<typeof EditProfile>;

export const ChangePassword = z.strictObject({ password: Password, newPassword: Password });
export type ChangePassword = z.infer<typeof ChangePassword>;

/** An act on one's own second factor, for which the password is asked again. */
export const WithPassword = z.strictObject({ password: Password });
export type WithPassword = z.infer<typeof WithPassword>;

export const ConfirmFactor = z.strictObject({ code: Code });
export type ConfirmFactor = z.infer<typeof ConfirmFactor>;
