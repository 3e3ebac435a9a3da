// A new company: what it may already be here, and the deeds that register it and open its enrolment.
import { graphql } from '../../api/graphql';

/** Where a company can have its seat. */
export const MUNICIPALITIES = graphql(`
  query Municipalities {
    municipalities {
      code
      name
    }
  }
`);

/** The companies that a new one may be: those called about the same, and the one that has its number. */
export const ALIKE = graphql(`
  query Alike($name: String!, $municipalityCode: String, $organisationNumber: String!, $hasNumber: Boolean!) {
    companyDuplicates(name: $name, municipalityCode: $municipalityCode) {
      isInSamePlace
      company {
        id
        name
        postTown
        organisationNumber
      }
    }
    company(organisationNumber: $organisationNumber) @include(if: $hasNumber) {
      id
      name
      postTown
      organisationNumber
    }
  }
`);

export const REGISTER = graphql(`
  mutation RegisterCompany($id: ID!, $input: CompanyRegisterInput!) {
    companyRegister(id: $id, input: $input) {
      id
      version
      name
    }
  }
`);

export const ENROL = graphql(`
  mutation OpenEnrolment($id: ID!, $input: EnrolmentOpenInput!) {
    enrolmentOpen(id: $id, input: $input) {
      id
      version
      stage
    }
  }
`);
