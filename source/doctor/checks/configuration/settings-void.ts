// One wrong comma or key and Claude Code throws the whole settings file away; the user sees "Not logged in".

import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const settingsVoid: Check = {
	id: 'settings-void',
	title: 'Every settings file can be read',
	needs: 'offline',
	find: ({settings}) =>
		settings.flatMap(({path, fault}): CheckResult[] =>
			fault
				? [
						{
							status: 'fail',
							about: [path],
							title: `Claude Code ignores all of ${path}`,
							because: `line ${fault.line}, column ${fault.column}: ${fault.say}`,
							evidence: [`${path}:${fault.line}:${fault.column}`],
							next: [{say: 'repair that line; the file must be strict JSON'}],
						},
					]
				: [],
		),
};
