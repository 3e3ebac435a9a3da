// Where a company stands on its staircases: what the figure is drawn from.
import { graphql } from '../../api/graphql';

export const COMPANY_STAIRS = graphql(`
  fragment CompanyStairs on Company @_unmask {
    id
    name
    progress {
      id
      step
      stepName {
        sv
        en
      }
      sinceOn
      insatsomrade {
        id
        letter
        position
        name {
          sv
          en
        }
        staircase {
          id
          current {
            id
            steps {
              id
              number
              name {
                sv
                en
              }
            }
          }
        }
      }
      staircaseVersion {
        id
        steps {
          id
          number
          name {
            sv
            en
          }
        }
      }
      missingForNextStep {
        id
        statement {
          sv
          en
        }
      }
    }
    movement {
      startStep
      startOn
      nowStep
      nextStep
      criteriaMet
      criteriaAsked
      wantedStep
      wantedOn
      insatsomrade {
        id
      }
    }
    grund {
      id
      onDay
      themes {
        code
        level
        name {
          sv
          en
        }
      }
    }
  }
`);

/** What the areas are called; asked once for the whole of a long list. */
export const AREAS = graphql(`
  query Areas {
    insatsomraden(first: 50) {
      nodes {
        id
        letter
        position
        name {
          sv
          en
        }
      }
    }
  }
`);
