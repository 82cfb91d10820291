import { bilingual } from './bilingual';

export const reports = bilingual({ title: 'reports' }, { title: 'reports' });
