// Finds a profile that names an sso-session without a section of its own: Claude
// Code ends with a JavaScript error about sso_region (measured with 2.1.330).

import {type Check, findingIf} from '../../check.ts';
export const ssoSectionMissing: Check = {
	id: 'sso-section-missing',
	title: 'The sso-session that the AWS profile names is defined',
	needs: 'offline',
	find(subject) {
		const name = subject.credentials.profile ?? '';
		const session = subject.aws.profiles.get(name)?.sso_session;
		const place = subject.aws.sections.find((section) => section.kind === 'profile' && section.name === name);
		return findingIf(session !== undefined && !subject.aws.ssoSessions.has(session), () => ({
			status: 'fail',
			about: [name, session],
			concerns: {identity: true},
			title: `AWS profile ${name} names the sso-session ${session}, which is not defined`,
			because: `There is no section [sso-session ${session}], so Claude Code stops with an error about sso_region`,
			evidence: place ? [`${place.path}:${place.line}`] : [],
			next: [{say: 'Define it', run: 'aws configure sso-session'}],
		}));
	},
};
