import { bilingual } from './bilingual';

export const shell = bilingual({ title: 'shell' }, { title: 'shell' });
