// The right comes from a tag of the session, which the simulator does not know: it says no, the call says yes.
import {platformProfiles} from '../catalog/application-profiles.ts';
import {askIam, developer, invokeActions, readBedrock} from '../grants.ts';
import {signedIn} from '../home-files.ts';
import {allow} from '../policy/document.ts';
import {world} from '../world.ts';

export const simulatorTooStrict = world({
	name: 'simulator-too-strict',
	description: 'IAM simulation says denied, the calls pass',
	applicationProfiles: platformProfiles,
	identity: {
		...developer(
			allow(invokeActions, '*', {StringEquals: {'aws:PrincipalTag/department': 'engineering'}}),
			readBedrock,
			askIam,
		),
		tags: {department: 'engineering'},
	},
	home: signedIn(),
});
