// Finds variables that stand only in a .env file of the working directory: Claude Code does not read it (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';

export const strayDotenv: Check = {
	id: 'stray-dotenv',
	title: 'Nothing that matters is only in a .env file',
	needs: 'offline',
	find(subject) {
		const ineffective = subject.unreadDotenvFiles
			.map(({path, names}) => ({path, names: names.filter((name) => !subject.values.has(name))}))
			.filter(({names}) => names.length > 0);
		return findingIf(ineffective.length > 0, () => ({
			status: 'warn',
			about: ineffective.map(({path}) => path),
			title: `${ineffective.map(({path}) => path).join(', ')} sets variables that Claude Code never sees`,
			because: 'it does not read .env files of the working directory',
			evidence: ineffective.map(({path, names}) => `${names.join(', ')} · ${path}`),
			next: [{say: 'set it up where Claude Code reads', own: ''}],
		}));
	},
};
