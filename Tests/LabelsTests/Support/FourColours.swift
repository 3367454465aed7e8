import Labels

/// A policy of another shape: colours for levels, a jurisdiction that is no alliance, no release.
let four = Array(
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <s:SPIF xmlns:s="http://www.xmlspif.org/spif" schemaVersion="2.1">
    <s:securityPolicyId name="COLOURS" id="2.25.77"/>
    <s:securityClassifications>
      <s:securityClassification name="White" lacv="0" hierarchy="10">
        <s:equivalentClassification policyRef="NATO" lacv="1" applied="both"/>
      </s:securityClassification>
      <s:securityClassification name="Green" lacv="1" hierarchy="20"/>
      <s:securityClassification name="Amber" lacv="2" hierarchy="30">
        <s:equivalentClassification policyRef="NATO" lacv="2" applied="both"/>
        <s:requiredCategory operation="onlyOne">
          <s:categoryGroup tagSetRef="Jurisdiction" tagType="permissive" all="true"/>
        </s:requiredCategory>
      </s:securityClassification>
      <s:securityClassification name="Red" lacv="3" hierarchy="40" obsolete="true">
        <s:markingData phrase="RED ALERT"><s:code>replacePolicy</s:code></s:markingData>
      </s:securityClassification>
    </s:securityClassifications>
    <s:securityCategoryTagSets>
      <s:securityCategoryTagSet name="Jurisdiction" id="2.25.77.1">
        <s:securityCategoryTag name="Place" tagType="permissive" maxSelection="2">
          <s:tagCategory name="North" lacv="1">
            <s:equivalentSecCategoryTag policyRef="NATO" tagSetId="1.3.26.1.4.4"
                tagType="enumerated" enumType="permissive" lacv="1" applied="encrypt"/>
          </s:tagCategory>
          <s:tagCategory name="South" lacv="2" notAfter="20300101000000Z">
            <s:equivalentSecCategoryTag policyRef="NATO" action="discard" applied="both"/>
          </s:tagCategory>
          <s:tagCategory name="East" lacv="3">
            <s:excludedCategory tagSetRef="Jurisdiction" tagType="permissive" lacv="1"/>
          </s:tagCategory>
          <s:markingQualifier markingCode="pageTopBottom">
            <s:qualifier markingQualifier="in " qualifierCode="prefix"/>
            <s:qualifier markingQualifier=" and " qualifierCode="separator"/>
            <s:qualifier markingQualifier="dans " qualifierCode="prefix" xml:lang="fr"/>
          </s:markingQualifier>
        </s:securityCategoryTag>
      </s:securityCategoryTagSet>
      <s:securityCategoryTagSet name="Trade" id="2.25.77.2">
        <s:securityCategoryTag name="Place" tagType="permissive">
          <s:tagCategory name="North" lacv="1"/>
          <s:tagCategory name="Harbour" lacv="2"/>
        </s:securityCategoryTag>
        <s:securityCategoryTag name="Care" tagType="restrictive">
          <s:tagCategory name="Fragile" lacv="1" requiredClass="Amber"/>
          <s:tagCategory name="Old" lacv="2" obsolete="true"/>
        </s:securityCategoryTag>
      </s:securityCategoryTagSet>
    </s:securityCategoryTagSets>
    <s:equivalentPolicies>
      <s:equivalentPolicy name="NATO" id="1.3.26.1.3.1"/>
    </s:equivalentPolicies>
    <s:markingData phrase="C" xml:lang="fr"/>
    <s:markingQualifier><s:qualifier markingQualifier=" | " qualifierCode="separator"/>
    </s:markingQualifier>
  </s:SPIF>
  """.utf8)
