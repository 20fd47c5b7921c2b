// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {apiKeyExpired} from './api-key-expired.ts';
import {apiKeyNotAllowed} from './api-key-not-allowed.ts';
import {apiKeyRefused} from './api-key-refused.ts';
import {awsCommandMissing} from './aws-command-missing.ts';
import {clockSkew} from './clock-skew.ts';
import {credentialExportFailed} from './credential-export-failed.ts';
import {credentialExportFallback} from './credential-export-fallback.ts';
import {credentialExportFormat} from './credential-export-format.ts';
import {credentialExportLongTerm} from './credential-export-long-term.ts';
import {credentialExportUntested} from './credential-export-untested.ts';
import {credentialsHang} from './credentials-hang.ts';
import {expiredToken} from './expired-token.ts';
import {halfAKeyPair} from './half-a-key-pair.ts';
import {identityUnknown} from './identity-unknown.ts';
import {invalidToken} from './invalid-token.ts';
import {loginNotSignedIn} from './login-not-signed-in.ts';
import {mfaNeeded} from './mfa-needed.ts';
import {noCredentials} from './no-credentials.ts';
import {profileBeatsKeys} from './profile-beats-keys.ts';
import {profileHeader} from './profile-header.ts';
import {profileMissing} from './profile-missing.ts';
import {refreshLoop} from './refresh-loop.ts';
import {refreshLoopGlobal} from './refresh-loop-global.ts';
import {refreshOtherProfile} from './refresh-other-profile.ts';
import {refreshUnguarded} from './refresh-unguarded.ts';
import {sessionTokenMissing} from './session-token-missing.ts';
import {signInImpossible} from './sign-in-impossible.ts';
import {signatureMismatch} from './signature-mismatch.ts';
import {sourceProfileMissing} from './source-profile-missing.ts';
import {ssoForbidden} from './sso-forbidden.ts';
import {ssoLegacyExpired} from './sso-legacy-expired.ts';
import {ssoNotSignedIn} from './sso-not-signed-in.ts';
import {ssoRefused} from './sso-refused.ts';
import {ssoSectionMissing} from './sso-section-missing.ts';
import {staleApiKey} from './stale-api-key.ts';
import {strayCharacter} from './stray-character.ts';
import {straySessionToken} from './stray-session-token.ts';
import {versionSsoRegion} from './version-sso-region.ts';
import {webIdentityRefused} from './web-identity-refused.ts';

export const credentials: readonly Check[] = [
	apiKeyExpired,
	apiKeyNotAllowed,
	apiKeyRefused,
	awsCommandMissing,
	clockSkew,
	expiredToken,
	credentialExportUntested,
	credentialExportFailed,
	credentialExportFormat,
	credentialExportLongTerm,
	credentialExportFallback,
	halfAKeyPair,
	identityUnknown,
	invalidToken,
	loginNotSignedIn,
	mfaNeeded,
	noCredentials,
	credentialsHang,
	profileBeatsKeys,
	profileMissing,
	profileHeader,
	strayCharacter,
	refreshLoop,
	refreshUnguarded,
	sessionTokenMissing,
	signInImpossible,
	signatureMismatch,
	sourceProfileMissing,
	ssoForbidden,
	ssoLegacyExpired,
	ssoNotSignedIn,
	ssoRefused,
	ssoSectionMissing,
	staleApiKey,
	straySessionToken,
	versionSsoRegion,
	refreshLoopGlobal,
	webIdentityRefused,
	refreshOtherProfile,
];
