// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {accessNotTried} from './access-not-tried.ts';
import {callRefused} from './call-refused.ts';
import {defaultsRefused} from './defaults-refused.ts';
import {destinationSimulatedDenied} from './destination-simulated-denied.ts';
import {explicitDeny} from './explicit-deny.ts';
import {listNotAllowed} from './list-not-allowed.ts';
import {pinOtherAccount} from './pin-other-account.ts';
import {policyLacksDestination} from './policy-lacks-destination.ts';
import {policyLacksPermission} from './policy-lacks-permission.ts';
import {profileNotReadable} from './profile-not-readable.ts';
import {roleNotAssumable} from './role-not-assumable.ts';
import {sessionPolicy} from './session-policy.ts';
import {simulationDisagrees} from './simulation-disagrees.ts';
import {streamDenied} from './stream-denied.ts';
import {userAgentDenied} from './user-agent-denied.ts';

export const iam: readonly Check[] = [
	destinationSimulatedDenied,
	defaultsRefused,
	policyLacksDestination,
	explicitDeny,
	listNotAllowed,
	accessNotTried,
	pinOtherAccount,
	callRefused,
	policyLacksPermission,
	profileNotReadable,
	roleNotAssumable,
	sessionPolicy,
	simulationDisagrees,
	streamDenied,
	userAgentDenied,
];
