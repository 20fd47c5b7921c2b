// Finds a key that is written twice in a settings file: that is legal JSON, and Claude Code takes the last one.

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const settingsKeyTwice: Check = {
	id: 'settings-key-twice',
	title: 'No key of a settings file is written twice',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, duplicateKeys}) =>
			duplicateKeys.map(
				({name, line}): CheckResult => ({
					status: 'warn',
					about: [name, path],
					title: `${name} is written twice in ${path}`,
					because: 'only the last one counts',
					evidence: [`${path}:${line}`],
					next: [{say: `delete one of the two lines of ${name}`}],
				}),
			),
		),
};
