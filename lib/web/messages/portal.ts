import { bilingual } from './bilingual';

export const portal = bilingual({ title: 'portal' }, { title: 'portal' });
