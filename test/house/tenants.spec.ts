// The wall between workspaces, with the code as it is.
import { tenantSuite } from '../support/tenant-suite.js';

tenantSuite('with the filters of the code');
