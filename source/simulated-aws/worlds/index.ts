// All worlds, one line each; the first is the one that a demo shows when none is named.
import type {World} from '../world.ts';
import {accountNotAuthorized} from './account-not-authorized.ts';
import {allHanging} from './all-hanging.ts';
import {apiKey} from './api-key.ts';
import {apiKeyDenied} from './api-key-denied.ts';
import {apiKeyExpired} from './api-key-expired.ts';
import {apiKeyInvalid} from './api-key-invalid.ts';
import {apiKeyShort} from './api-key-short.ts';
import {assumedRole} from './assumed-role.ts';
import {boundary} from './boundary.ts';
import {cachingNeverRead} from './caching-never-read.ts';
import {cachingNoHour} from './caching-no-hour.ts';
import {cachingRefused} from './caching-refused.ts';
import {claudeCliDenied} from './claude-cli-denied.ts';
import {clockSkew} from './clock-skew.ts';
import {consoleLogin} from './console-login.ts';
import {createDenied} from './create-denied.ts';
import {credentialProcess} from './credential-process.ts';
import {dailyQuota} from './daily-quota.ts';
import {deletedProfile} from './deleted-profile.ts';
import {endOfLife} from './end-of-life.ts';
import {expiredKeys} from './expired-keys.ts';
import {expiredSso} from './expired-sso.ts';
import {federated} from './federated.ts';
import {firstUse} from './first-use.ts';
import {gatewayStream} from './gateway-stream.ts';
import {globalMissingRegionless} from './global-missing-regionless.ts';
import {globalOnly} from './global-only.ts';
import {govcloud} from './govcloud.ts';
import {haikuDenied} from './haiku-denied.ts';
import {hanging} from './hanging.ts';
import {healthy} from './healthy.ts';
import {hostileNames} from './hostile-names.ts';
import {iamThrottled} from './iam-throttled.ts';
import {iamUser} from './iam-user.ts';
import {invalidKeys} from './invalid-keys.ts';
import {invokeOnly} from './invoke-only.ts';
import {legacy} from './legacy.ts';
import {legacySso} from './legacy-sso.ts';
import {listDenied} from './list-denied.ts';
import {loginFails} from './login-fails.ts';
import {manyProfiles} from './many-profiles.ts';
import {marketplace} from './marketplace.ts';
import {mfaRole} from './mfa-role.ts';
import {neverSignedIn} from './never-signed-in.ts';
import {noAccess} from './no-access.ts';
import {noCredentials} from './no-credentials.ts';
import {noIamRights} from './no-iam-rights.ts';
import {noQuota} from './no-quota.ts';
import {notEnabled} from './not-enabled.ts';
import {nothingYet} from './nothing-yet.ts';
import {onDemand} from './on-demand.ts';
import {optInRegionOff} from './opt-in-region-off.ts';
import {ownProfilesOnly} from './own-profiles-only.ts';
import {profileConflict} from './profile-conflict.ts';
import {profileQuota} from './profile-quota.ts';
import {proxyPage} from './proxy-page.ts';
import {quotasDenied} from './quotas-denied.ts';
import {rcp} from './rcp.ts';
import {reset} from './reset.ts';
import {root} from './root.ts';
import {scpGlobal} from './scp-global.ts';
import {scpPlain} from './scp-plain.ts';
import {scpRegion} from './scp-region.ts';
import {seededDestination} from './seeded-destination.ts';
import {sessionPolicy} from './session-policy.ts';
import {simulatorDisagrees} from './simulator-disagrees.ts';
import {simulatorTooStrict} from './simulator-too-strict.ts';
import {slow} from './slow.ts';
import {slowCreation} from './slow-creation.ts';
import {smallQuota} from './small-quota.ts';
import {ssoForbidden} from './sso-forbidden.ts';
import {streamBreaks} from './stream-breaks.ts';
import {throttled} from './throttled.ts';
import {tinyQuota} from './tiny-quota.ts';
import {unavailable} from './unavailable.ts';
import {unreadableProfiles} from './unreadable-profiles.ts';
import {useCaseForm} from './use-case-form.ts';
import {vpcEndpoint} from './vpc-endpoint.ts';
import {wrongPartition} from './wrong-partition.ts';
import {wrongRegionArn} from './wrong-region-arn.ts';
import {wrongSecret} from './wrong-secret.ts';

export const worlds: readonly World[] = [
	healthy,
	ownProfilesOnly,
	unreadableProfiles,
	haikuDenied,
	expiredSso,
	noIamRights,
	manyProfiles(),
	noAccess,
	globalOnly,
	invokeOnly,
	boundary,
	sessionPolicy,
	scpRegion,
	scpGlobal,
	scpPlain,
	rcp,
	vpcEndpoint,
	marketplace,
	firstUse,
	useCaseForm,
	legacy,
	endOfLife,
	notEnabled,
	accountNotAuthorized,
	wrongRegionArn,
	deletedProfile,
	onDemand,
	wrongPartition,
	govcloud,
	cachingNeverRead,
	cachingNoHour,
	cachingRefused,
	claudeCliDenied,
	iamThrottled,
	throttled,
	dailyQuota,
	smallQuota,
	tinyQuota,
	noQuota,
	quotasDenied,
	unavailable,
	streamBreaks,
	proxyPage,
	gatewayStream,
	reset,
	hanging,
	allHanging,
	slow,
	listDenied,
	simulatorDisagrees,
	simulatorTooStrict,
	seededDestination,
	globalMissingRegionless,
	root,
	iamUser,
	federated,
	assumedRole,
	credentialProcess,
	consoleLogin,
	expiredKeys,
	invalidKeys,
	wrongSecret,
	clockSkew,
	optInRegionOff,
	neverSignedIn,
	noCredentials,
	loginFails,
	legacySso,
	ssoForbidden,
	mfaRole,
	nothingYet,
	apiKey,
	apiKeyShort,
	apiKeyExpired,
	apiKeyInvalid,
	apiKeyDenied,
	createDenied,
	profileQuota,
	profileConflict,
	slowCreation,
	hostileNames,
];

/** By name; `many-profiles:500` sets how many. */
export function findWorld(name: string): World | undefined {
	const [, many] = /^many-profiles:(\d+)$/.exec(name) ?? [];
	return many ? manyProfiles(Number(many)) : worlds.find((world) => world.name === name);
}
