#include "panels/acts/productionconfirm.h"

#include "domain/project/connectionprofile.h"
#include "widgets/text/plainlabel.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace signalbox {

ProductionConfirm::ProductionConfirm(const ConnectionProfile &profile, QWidget *parent)
    : QWidget(parent), m_typed(new QLineEdit(this))
{
    auto *ask = new PlainLabel(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(ask);
    layout->addWidget(m_typed);
    m_typed->setObjectName(QStringLiteral("profileName"));
    m_typed->setAccessibleName(tr("Name of the profile"));
    setFocusProxy(m_typed);
    if (profile.environment != Environment::Production) {
        hide();
        return;
    }
    m_expected = profile.name.isEmpty() ? tr("production") : profile.name;
    ask->setPlainText(tr("This is production. Type the profile's name, %1, to go on.").arg(m_expected));
    connect(m_typed, &QLineEdit::textChanged, this, &ProductionConfirm::changed);
    connect(m_typed, &QLineEdit::returnPressed, this, [this] {
        if (isSatisfied())
            emit entered();
    });
}

bool ProductionConfirm::isSatisfied() const
{
    return m_expected.isNull() || m_typed->text() == m_expected;
}

} // namespace signalbox
