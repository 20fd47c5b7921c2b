// K14: one wrong comma or key and Claude Code throws the whole settings file away; the user sees "Not logged in".
import type {Check} from '../check.ts';
import type {Found} from '../finding.ts';

export const check: Check = {
	id: 'settings-void',
	catalogue: 'K14',
	title: 'Every settings file can be read',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, fault}): Found[] =>
			fault
				? [
						{
							status: 'fail',
							title: `Claude Code ignores all of ${path}`,
							because: `line ${fault.line}, column ${fault.column}: ${fault.say}`,
							evidence: [`${path}:${fault.line}:${fault.column}`],
							next: [{say: 'repair that line; the file must be strict JSON'}],
						},
					]
				: [],
		),
};
