// Finds a key that is written twice in a settings file: that is legal JSON, and Claude Code takes the last one.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const settingsKeyTwice: Check = {
	id: 'settings-key-twice',
	title: 'No settings file sets a key twice',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, duplicateKeys}) =>
			duplicateKeys.map(
				({name, line}): CheckResult => ({
					status: 'warn',
					about: [name, path],
					concerns: {variables: [name]},
					title: `${path} sets ${name} twice`,
					because: 'Only the last one counts',
					evidence: [`${path}:${line}`],
					next: [{say: `Delete one of the two lines of ${name}`}],
				}),
			),
		),
};
