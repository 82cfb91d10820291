import { account } from './access/account';
import { administration } from './access/administration';
import { signingIn } from './access/sign-in';

/** Signing in, one's own account, and the administration of accounts. */
export const access = {
  es: { ...signingIn.es, ...account.es, ...administration.es },
  en: { ...signingIn.en, ...account.en, ...administration.en },
};
