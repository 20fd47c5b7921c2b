// Finds a key that is newer than what is known of Claude Code's settings: whether a wrong value of it makes
// Claude Code ignore the whole file is not known (source/claude-code/settings-table.json).
import {isMeasuredKey, measuredVersion} from '../../../claude-code/settings-types.ts';
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';
import {isOlderThan, versionEvidence} from '../../claude-version.ts';

export const keyNotMeasured: Check = {
	id: 'key-not-measured',
	title: 'Every key of the settings is known',
	needs: 'offline',
	find(subject) {
		const version = subject.platform.claudeVersion;
		// An older one knows no other keys, and skips those that it does not know.
		if (!version || version === measuredVersion || isOlderThan(subject, measuredVersion)) return [];
		return subject.settings.flatMap(({path, layer, keys, fault}): CheckResult[] => {
			const unknown = Object.keys(keys).filter((name) => !isMeasuredKey(name));
			if (fault || layer === 'managed' || unknown.length === 0) return [];
			return [
				{
					status: 'unknown',
					about: [path, ...unknown],
					title: `${unknown.join(', ')} may make Claude Code ignore all of ${path}`,
					because: `Claude Code ${version} may know ${unknown.length > 1 ? 'these keys' : 'this key'}, and refuses a file for a value of the wrong type; this program knows the keys of ${measuredVersion}`,
					evidence: [path, ...versionEvidence(subject)],
					next: [{say: 'Start claude and look for "These settings did not load"', run: 'claude -p ping'}],
				},
			];
		});
	},
};
