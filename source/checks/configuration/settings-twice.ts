// K14: a key that is written twice is legal JSON, but people read the first one and Claude Code takes the last.
import type {Check} from '../check.ts';
import type {Found} from '../finding.ts';

export const check: Check = {
	id: 'settings-key-twice',
	catalogue: 'K14',
	title: 'No key of a settings file is written twice',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, twice}) =>
			twice.map(
				({name, line}): Found => ({
					status: 'warn',
					title: `${name} is written twice in ${path}`,
					because: 'only the last one counts',
					evidence: [`${path}:${line}`],
					next: [{say: `delete one of the two lines of ${name}`}],
				}),
			),
		),
};
