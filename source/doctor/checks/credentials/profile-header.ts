// Finds a profile that is there to see and that nobody reads, because its header has the form of the other AWS file:
// the config file wants [profile NAME], the credentials file [NAME] (measured with Claude Code 2.1.332).
import type {CheckResult} from '../../../finding.ts';
import type {Check} from '../../check.ts';

export const profileHeader: Check = {
	id: 'profile-header',
	title: 'The header of the AWS profile has the form that its file wants',
	needs: 'offline',
	find({aws, credentials, signIns}) {
		const wanted = credentials.profile;
		if (!wanted || aws.profiles.has(wanted)) return [];
		const meant = [
			...aws.sections.flatMap((section) =>
				section.misspelt && section.name === wanted ? [{...section, header: `[profile ${wanted}]`}] : [],
			),
			...aws.sections.flatMap((section) =>
				section.name === `profile.${wanted}` ? [{...section, header: `[${wanted}]`}] : [],
			),
		];
		// Nobody asked for the profile `default`, so a header that looks like it proves nothing where other credentials are there.
		if (credentials.kind === 'chain' && signIns.some(({unusableReason}) => !unusableReason)) return [];
		return meant.map(
			({path, line, header}): CheckResult => ({
				status: 'fail',
				about: [wanted, path, line],
				title: `The AWS profile ${wanted} is in ${path}, but nobody reads it there`,
				because: `Its header does not have the form that this file needs: line ${line} must read ${header}`,
				evidence: [`${path}:${line}`],
				next: [{say: `Change line ${line} of ${path} to ${header}`}],
			}),
		);
	},
};
