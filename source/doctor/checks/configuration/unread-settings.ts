// Finds settings for Bedrock in a file that is not read from here. Claude Code reads a project's settings.json in the start
// folder alone, and settings.local.json there and in the root of the repository (measured with 2.1.332).
import type {CheckResult} from '../../../finding.ts';
import {enterFolder} from '../../../shell-command.ts';
import type {Check} from '../../check.ts';

export const unreadSettings: Check = {
	id: 'unread-settings',
	title: 'No settings for Bedrock stand in a file that is not read',
	needs: 'offline',
	find: (subject) =>
		subject.unreadSettings.flatMap(({path, startIn, assignments}): CheckResult[] => {
			const lost = assignments.filter(({name, value}) => subject.values.get(name)?.value !== value);
			if (lost.length === 0) return [];
			const names = [...new Set(lost.map(({name}) => name))];
			return [
				{
					status: 'warn',
					about: [path],
					title: `Claude Code does not read ${path} here`,
					because: startIn
						? `It reads that file only when you start it in ${startIn}`
						: 'It reads no file of that name',
					evidence: [`${names.join(', ')} · ${path}`],
					next: [
						startIn
							? {
									say: `Start claude there, or move these values into ${subject.configFolder.path}/settings.json`,
									run: enterFolder(startIn),
								}
							: {say: `Move these values into ${subject.configFolder.path}/settings.json`},
					],
				},
			];
		}),
};
