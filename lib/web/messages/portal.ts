import { common } from './portal/common';
import { home } from './portal/home';
import { membership } from './portal/membership';
import { plan } from './portal/plan';
import { published } from './portal/published';
import { record } from './portal/record';

/** Words of the public portal, one group a kind of page. */
export const portal = {
  es: { common: common.es, home: home.es, ...membership.es, plan: plan.es, published: published.es, ...record.es },
  en: { common: common.en, home: home.en, ...membership.en, plan: plan.en, published: published.en, ...record.en },
};
