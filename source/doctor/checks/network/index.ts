// The checks of this area, in the order in which the doctor reports them.
import type {Check} from '../../check.ts';
import {blockPage} from './block-page.ts';
import {caBundleIgnored} from './ca-bundle-ignored.ts';
import {caFileUnreadable} from './ca-file-unreadable.ts';
import {endpointIgnored} from './endpoint-ignored.ts';
import {noConnection} from './no-connection.ts';
import {partNotTried} from './part-not-tried.ts';
import {partlyReachable} from './partly-reachable.ts';
import {plainHttp} from './plain-http.ts';
import {proxyRefused} from './proxy-refused.ts';
import {tlsChecksOff} from './tls-checks-off.ts';
import {tlsInspection} from './tls-inspection.ts';
import {versionProxy} from './version-proxy.ts';

export const network: readonly Check[] = [
	blockPage,
	caBundleIgnored,
	caFileUnreadable,
	tlsChecksOff,
	plainHttp,
	proxyRefused,
	noConnection,
	endpointIgnored,
	partlyReachable,
	partNotTried,
	tlsInspection,
	versionProxy,
];
