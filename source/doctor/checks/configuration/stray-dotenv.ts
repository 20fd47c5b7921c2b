// Finds variables that stand only in a .env file of the working directory: Claude Code does not read it (measured with 2.1.330).

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';

export const strayDotenv: Check = {
	id: 'stray-dotenv',
	title: 'No .env file holds what Claude Code needs',
	needs: 'offline',
	find(subject) {
		const ineffective = subject.unreadDotenvFiles
			.map(({path, names}) => ({path, names: names.filter((name) => !subject.values.has(name))}))
			.filter(({names}) => names.length > 0);
		return findingIf(ineffective.length > 0, () => ({
			status: 'warn',
			about: ineffective.map(({path}) => path),
			title: `${listText(ineffective.map(({path}) => path))} sets variables that Claude Code does not read`,
			because: 'Claude Code does not read .env files',
			evidence: ineffective.map(({path, names}) => `${names.join(', ')} · ${path}`),
			next: [{say: 'Set them where Claude Code reads them', own: ''}],
		}));
	},
};
