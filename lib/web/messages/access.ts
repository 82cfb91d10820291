import { bilingual } from './bilingual';

export const access = bilingual({ title: 'access' }, { title: 'access' });
