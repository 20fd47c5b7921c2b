// Finds a profile that names an sso-session without a section of its own: Claude
// Code ends with a JavaScript error about sso_region (measured with 2.1.330).
import {type Check, findingIf} from '../../check.ts';

export const ssoSectionMissing: Check = {
	id: 'sso-section-missing',
	title: 'Every sso-session that a profile names has its section',
	needs: 'offline',
	find(subject) {
		const name = subject.credentials.profile ?? '';
		const session = subject.aws.profiles.get(name)?.sso_session;
		const place = subject.aws.sections.find((section) => section.kind === 'profile' && section.name === name);
		return findingIf(session !== undefined && !subject.aws.ssoSessions.has(session), () => ({
			status: 'fail',
			about: [name, session],
			title: `The profile ${name} names the sso-session ${session}, which is not defined`,
			because: `there is no section [sso-session ${session}]; Claude Code ends with an error about sso_region`,
			evidence: place ? [`${place.path}:${place.line}`] : [],
			next: [{say: 'define it', run: 'aws configure sso-session'}],
		}));
	},
};
